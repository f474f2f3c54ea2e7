-- CreateTable
CREATE TABLE "Snippet" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policyId" TEXT NOT NULL,
    "right" TEXT,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "current" BOOLEAN NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snippet_pkey" PRIMARY KEY ("id","version")
);

-- CreateIndex
CREATE INDEX "Snippet_policyId_locale_current_idx" ON "Snippet"("policyId", "locale", "current");

-- AddForeignKey
ALTER TABLE "Snippet" ADD CONSTRAINT "Snippet_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
