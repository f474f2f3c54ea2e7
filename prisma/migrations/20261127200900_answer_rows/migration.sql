-- CreateTable
CREATE TABLE "AnswerRow" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "bodySealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "AnswerRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AnswerRow_ticketId_key_key" ON "AnswerRow"("ticketId", "key");

-- AddForeignKey
ALTER TABLE "AnswerRow" ADD CONSTRAINT "AnswerRow_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerRow" ADD CONSTRAINT "AnswerRow_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
