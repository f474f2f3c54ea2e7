// The bare pages send no script; the build wants an entry all the same.
export {};
