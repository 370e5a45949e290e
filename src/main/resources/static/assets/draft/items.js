// The words item by item: each can be moved, split, joined, taken out and put back. The text box stays the one that
// is saved and sent; what stands here is cut from it and put back into it, word for word.
import { field, form, post } from "./form.js";

const words = field("words");
const writing = words.closest(".qd-writing");
const CHOICE = "quarterday-writing";
const LAST_BLANK = /\s*$/;

/** What is shown, in order: { text, gap }; the lead-in is the piece that cannot move. */
let pieces = [];
let on = false;
let own = false;

const element = (tag, className, text) => {
	const made = document.createElement(tag);
	made.className = className;
	if (text) {
		made.textContent = text;
	}
	return made;
};

const button = (text, spoken, act, kind = "govuk-button--secondary") => {
	const made = element("button", `govuk-button ${kind} qd-button-small`, text);
	made.type = "button";
	if (spoken) {
		made.append(element("span", "govuk-visually-hidden", ` ${spoken}`));
	}
	made.addEventListener("click", act);
	return made;
};

const editor = element("div", "qd-items");
editor.hidden = true;
const list = element("ol", "qd-items__list");
const told = element("div", "qd-items__told");
told.setAttribute("role", "status");
const add = button("Add an item", "", () => insert(pieces.length, ""));
editor.append(list, told, add);

const asText = element("button", "qd-switch__choice", "One text");
const asItems = element("button", "qd-switch__choice", "Item by item");
const choose = element("div", "qd-switch");
choose.setAttribute("role", "group");
choose.setAttribute("aria-label", "How to write");
for (const each of [asText, asItems]) {
	each.type = "button";
	choose.append(each);
}

const piece = (raw, leadIn = false) => {
	const gap = raw.match(LAST_BLANK)[0];
	return { text: raw.slice(0, raw.length - gap.length), gap, leadIn };
};

const joined = () => {
	const full = pieces.filter((each) => each.text.trim() !== "");
	return full
		.map((each, at) => each.text + (at === full.length - 1 ? "" : /\n[ \t]*\n/.test(each.gap) ? each.gap : "\n\n"))
		.join("");
};

const write = () => {
	own = true;
	words.value = joined();
	words.dispatchEvent(new Event("input", { bubbles: true }));
	own = false;
};

const cut = async (text) => {
	const content = new URLSearchParams({ words: text });
	const token = field("_csrf")?.value;
	if (token) {
		content.set("_csrf", token);
	}
	const answer = await post("/items", content);
	return [...(answer.leadIn.trim() ? [piece(answer.leadIn, true)] : []), ...answer.items.map((each) => piece(each))];
};

const number = (at) => pieces.slice(0, at + 1).filter((each) => !each.leadIn).length;
const name = (at) => (pieces[at].leadIn ? "Text above the first number" : `Item ${number(at)}`);
const boxes = () => [...list.querySelectorAll("textarea")];

const tell = (text, undo) => {
	told.replaceChildren(element("span", "", text));
	if (undo) {
		told.append(" ", button("Undo", "", () => {
			told.replaceChildren();
			undo();
		}));
	}
};

const focus = (at, place) => {
	const box = boxes()[at];
	box?.focus();
	if (place !== undefined) {
		box?.setSelectionRange(place, place);
	}
};

const insert = (at, text) => {
	pieces.splice(at, 0, piece(text));
	show();
	write();
	focus(at, 0);
};

const move = (from, to, control) => {
	if (to < 0 || to >= pieces.length || pieces[to].leadIn || pieces[from].leadIn) {
		return;
	}
	const before = name(from);
	const [moved] = pieces.splice(from, 1);
	pieces.splice(to, 0, moved);
	show();
	write();
	tell(`${before} is now ${name(to).toLowerCase()} of ${number(pieces.length - 1)}.`, () => move(pieces.indexOf(moved), from));
	const again = list.children[to].querySelector(`[data-act="${control}"]`);
	(again && !again.disabled ? again : boxes()[to]).focus();
};

const remove = (at) => {
	const [gone] = pieces.splice(at, 1);
	show();
	write();
	tell("An item was taken out.", () => {
		const back = Math.min(at, pieces.length);
		pieces.splice(back, 0, gone);
		show();
		write();
		focus(back, 0);
	});
	told.querySelector("button").focus();
};

const split = (at) => {
	const box = boxes()[at];
	const place = box.selectionStart;
	const whole = pieces[at];
	const first = whole.text.slice(0, place).trimEnd();
	const second = whole.text.slice(place).trimStart().replace(/^> (?!#)/, "");
	if (!first || !second) {
		tell("Put the cursor where the second item is to begin, then split.");
		box.focus();
		return;
	}
	pieces.splice(at, 1, piece(first), piece(second));
	show();
	write();
	tell(`${name(at)} is split in two.`, () => {
		if (pieces[at]?.text === first && pieces[at + 1]?.text === second) {
			pieces.splice(at, 2, whole);
			show();
			write();
			focus(at, place);
		} else {
			tell("The items were changed since: join them instead.");
		}
	});
	focus(at + 1, 0);
};

/** What joins an item keeps its words; paragraphs lose only their number. */
const within = (text) => text.split(/\n{2,}/).map((block) => {
	if (/^(?:\s|>|[-*•–] |\(?[a-z]{1,3}[).] )/.test(block)) {
		return block;
	}
	return block.split("\n").map((line) => {
		const words = line.replace(/^#{1,6}\s+(.*)$/, "**$1**");
		return /^(?:[-*•–] |\s)/.test(words) ? words : `> ${/^\d/.test(words) ? "\\" : ""}${words}`;
	}).join("\n");
}).join("\n\n");

const join = (at) => {
	const [first, second] = pieces.slice(at, at + 2);
	const whole = piece(`${first.text}\n\n${within(second.text)}${second.gap}`);
	pieces.splice(at, 2, whole);
	show();
	write();
	const text = whole.text;
	tell(`Two items are one now: ${name(at).toLowerCase()}.`, () => {
		if (pieces[at]?.text === text) {
			pieces.splice(at, 1, first, second);
			show();
			write();
			focus(at, 0);
		} else {
			tell("The item was changed since: split it instead.");
		}
	});
	focus(at, first.text.length);
};

/** A box that came to hold several items becomes several boxes. */
const sort = async (at) => {
	const text = pieces[at]?.text ?? "";
	if (!/\n\s*\n|\n#/.test(text)) {
		return;
	}
	try {
		const parts = await cut(text);
		if (parts.length > 1 && pieces[at]?.text === text && !(parts[0].leadIn && !pieces[at].leadIn)) {
			const active = boxes().indexOf(document.activeElement);
			const caret = document.activeElement.selectionStart;
			pieces.splice(at, 1, ...parts);
			show();
			if (active >= 0) {
				focus(active > at ? active + parts.length - 1 : active, caret);
			}
		}
	} catch {
		// the box stays as it is; nothing is lost
	}
};

const box = (each, at) => {
	const area = element("textarea", "govuk-textarea qd-item__words");
	area.id = `item-${at}`;
	area.value = each.text;
	area.rows = Math.max(2, each.text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 60), 0));
	area.spellcheck = true;
	area.addEventListener("input", () => {
		each.text = area.value;
		write();
	});
	area.addEventListener("change", () => sort(pieces.indexOf(each)));
	area.addEventListener("pasted", () => sort(pieces.indexOf(each)));
	area.addEventListener("keydown", (event) => {
		if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
			event.preventDefault();
			const from = pieces.indexOf(each);
			move(from, from + (event.key === "ArrowUp" ? -1 : 1));
		}
	});
	return area;
};

const controls = (each, at) => {
	const bar = element("div", "qd-item__bar");
	const of = name(at).toLowerCase();
	const acts = [
		["up", "Up", () => move(at, at - 1, "up"), at === 0 || pieces[at - 1].leadIn],
		["down", "Down", () => move(at, at + 1, "down"), at === pieces.length - 1],
		["split", "Split at cursor", () => split(at), false],
		["join", "Join with next", () => join(at), at === pieces.length - 1],
		["remove", "Take out", () => remove(at), false],
	];
	for (const [act, text, does, off] of acts) {
		if (!each.leadIn || act === "remove") {
			const made = button(text, `(${of})`, does);
			made.dataset.act = act;
			made.disabled = off;
			bar.append(made);
		}
	}
	return bar;
};

let dragged;
const draggable = (line, each) => {
	const grip = element("span", "qd-item__grip");
	grip.draggable = true;
	grip.title = "Drag to move";
	grip.setAttribute("aria-hidden", "true");
	grip.addEventListener("dragstart", (event) => {
		dragged = each;
		event.dataTransfer.effectAllowed = "move";
		event.dataTransfer.setData("text/plain", "");
		event.dataTransfer.setDragImage(line, 10, 10);
	});
	grip.addEventListener("dragend", () => {
		dragged = undefined;
		list.querySelectorAll(".qd-item--over").forEach((over) => over.classList.remove("qd-item--over"));
	});
	line.addEventListener("dragover", (event) => {
		if (dragged && dragged !== each && !each.leadIn) {
			event.preventDefault();
			line.classList.add("qd-item--over");
		}
	});
	line.addEventListener("dragleave", () => line.classList.remove("qd-item--over"));
	line.addEventListener("drop", (event) => {
		if (dragged) {
			event.preventDefault();
			move(pieces.indexOf(dragged), pieces.indexOf(each));
		}
	});
	return grip;
};

const show = () => {
	list.replaceChildren(...pieces.map((each, at) => {
		const line = element("li", "qd-item");
		const head = element("div", "qd-item__head");
		const label = element("label", "govuk-label govuk-label--s qd-item__name", name(at));
		label.htmlFor = `item-${at}`;
		if (!each.leadIn) {
			head.append(draggable(line, each));
		}
		head.append(label);
		line.append(head, box(each, at), controls(each, at));
		return line;
	}));
	if (pieces.length === 0) {
		list.append(element("li", "qd-items__none", "Nothing written yet. Add an item, or paste your text into “One text”."));
	}
	numbers();
};

/** The true numbers, from the preview, beside the names. */
const numbers = () => {
	const printed = [...document.querySelectorAll("#live-sheet .item")];
	if (!on || printed.length !== pieces.filter((each) => !each.leadIn && each.text.trim()).length) {
		return;
	}
	pieces.forEach((each, at) => {
		const label = list.children[at].querySelector("label");
		const item = each.leadIn || !each.text.trim() ? undefined : printed.shift();
		label.textContent = name(at);
		const printedNumber = item?.querySelector(".number")?.textContent;
		if (printedNumber) {
			label.append(element("span", "qd-item__number", printedNumber));
		}
	});
};

const reload = async () => {
	const text = words.value;
	const cutUp = await cut(text);
	if (words.value !== text) {
		return;
	}
	const at = boxes().indexOf(document.activeElement);
	const place = document.activeElement.selectionStart;
	pieces = cutUp;
	show();
	if (at >= 0) {
		focus(Math.min(at, pieces.length - 1), place);
	}
};

const turn = async (items) => {
	try {
		if (items) {
			await reload();
		}
	} catch {
		tell("The server cannot be reached: go on in the one text.");
		return;
	}
	on = items;
	editor.hidden = !items;
	words.hidden = items;
	asText.setAttribute("aria-pressed", String(!items));
	asItems.setAttribute("aria-pressed", String(items));
	numbers();
	try {
		localStorage.setItem(CHOICE, items ? "items" : "text");
	} catch {
		// not remembered, then
	}
};

asText.addEventListener("click", () => turn(false));
asItems.addEventListener("click", () => turn(true));
form.addEventListener("filled", () => on && reload().catch(() => turn(false)));
form.addEventListener("previewed", numbers);
words.addEventListener("input", () => on && !own && reload().catch(() => turn(false)));
words.before(choose);
words.after(editor);
let chosen = "text";
try {
	chosen = localStorage.getItem(CHOICE);
} catch {
	// the one text, then
}
turn(chosen === "items");
