import { byId } from "./dom.js";
import { startTheme } from "./theme.js";

startTheme(byId("theme"));
