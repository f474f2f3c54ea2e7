/** What the processes of a test are told, where the test itself says nothing else. */
export const TEST_ENV: Partial<NodeJS.ProcessEnv> = {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  SECRET: "a secret for tests only, long enough to pass",
  SEAL_KEYS: "test:YSBzZWFsaW5nIGtleSB0aGF0IHRlc3RzIHVzZS4tQCE=",
  DATABASE_URL: "postgresql://unset:unset@127.0.0.1:1/unset",
};
