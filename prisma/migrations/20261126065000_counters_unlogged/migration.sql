-- Counters of how often somebody came: losing them in a crash costs nothing, and nobody waits for them to reach the disk.
ALTER TABLE "RateLimit" SET UNLOGGED;
