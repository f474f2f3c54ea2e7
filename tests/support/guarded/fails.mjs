// Ends before it says anything.
process.exit(1);
