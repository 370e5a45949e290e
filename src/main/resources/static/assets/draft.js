// The form of a section. Everything also works without these scripts.
import { form } from "./draft/form.js";
import { findItems } from "./draft/back.js";
import { offerCopy } from "./draft/copy.js";
import "./draft/saving.js";
import "./draft/figures.js";
import "./draft/paste.js";
import "./draft/items.js";
import "./draft/live.js";

form.noValidate = true;
findItems();
offerCopy();
