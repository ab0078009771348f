import { startRows } from "./form-rows.js";

/** Kinds of players and channels come in rows. */
startRows();
