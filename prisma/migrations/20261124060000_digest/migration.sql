-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "collected" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "digestId" UUID;

-- CreateIndex
CREATE INDEX "Letter_digestId_idx" ON "Letter"("digestId");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;
