/** The migrated, empty database that every test database is a copy of. */
export const TEMPLATE = "rightsdesk_template";

/** The demo as it is once its letters are out: what a stage copies. */
export const DEMO_TEMPLATE = "rightsdesk_demo_template";
