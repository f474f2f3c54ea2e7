-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "ownDigest" BYTEA;

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamHolding" (
    "policyId" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "teamId" UUID NOT NULL,

    CONSTRAINT "TeamHolding_pkey" PRIMARY KEY ("policyId","right")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "teamId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("teamId","staffId")
);

-- CreateIndex
CREATE INDEX "TeamHolding_teamId_idx" ON "TeamHolding"("teamId");

-- CreateIndex
CREATE INDEX "TeamMember_staffId_idx" ON "TeamMember"("staffId");

-- AddForeignKey
ALTER TABLE "TeamHolding" ADD CONSTRAINT "TeamHolding_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
