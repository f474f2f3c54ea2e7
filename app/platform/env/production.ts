/**
 * Production is what runs where nobody says otherwise: development is asked for with NODE_ENV. Libraries choose their own build by the
 * same variable when they are loaded, so a program imports this file before anything else.
 */
process.env.NODE_ENV ||= "production";
