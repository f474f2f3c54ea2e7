-- CreateTable
CREATE TABLE "KeptWords" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "owner" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "wordsSealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptWords_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeptWords_owner_idx" ON "KeptWords"("owner");

-- CreateIndex
CREATE INDEX "KeptWords_expiresAt_idx" ON "KeptWords"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "KeptWords_tokenHash_owner_path_key" ON "KeptWords"("tokenHash", "owner", "path");
