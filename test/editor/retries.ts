/**
 * How often a test that fails runs again, in an editor that other programs slow down: focus, menus and animations have times of
 * their own. The output names each test that ran again.
 */
export const RETRIES = 1;
