-- CreateTable
CREATE TABLE "TrackingSession" (
    "tokenHash" BYTEA NOT NULL,
    "ticketIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TrackingSession_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "TrackingSession_ticketIds_idx" ON "TrackingSession" USING GIN ("ticketIds");

-- CreateIndex
CREATE INDEX "TrackingSession_usedAt_idx" ON "TrackingSession"("usedAt");
