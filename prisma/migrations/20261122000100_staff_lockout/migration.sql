-- Wrong second-factor codes are counted per account and lock it for a while.
ALTER TABLE "StaffTwoFactor" ADD COLUMN "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "lockedUntil" TIMESTAMPTZ(3);
