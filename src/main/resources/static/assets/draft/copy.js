// The copy in this browser: kept until the server has the text, offered again afterwards.
import { body, field, fill, form, section } from "./form.js";

const copies = new Promise((resolve) => {
	try {
		const request = indexedDB.open("quarterday", 1);
		request.onupgradeneeded = () => request.result.createObjectStore("drafts");
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(null);
	} catch {
		resolve(null);
	}
});

const copy = async (mode, act) => {
	const database = await copies;
	if (!database) {
		return undefined;
	}
	return new Promise((resolve) => {
		const request = act(database.transaction("drafts", mode).objectStore("drafts"));
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(undefined);
	});
};

export const keepCopy = () => copy("readwrite", (store) => store.put({ at: Date.now(), fields: [...body((name) => name !== "_csrf")] }, section));
export const dropCopy = () => copy("readwrite", (store) => store.delete(section));

export const offerCopy = async () => {
	const kept = await copy("readonly", (store) => store.get(section));
	if (!kept) {
		return;
	}
	const now = body((name) => name !== "_csrf" && name !== "revision");
	const then = new URLSearchParams(kept.fields);
	then.delete("revision");
	if (now.toString() === then.toString()) {
		await dropCopy();
		return;
	}
	const time = new Date(kept.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
	const offer = document.createElement("div");
	offer.className = "govuk-inset-text qd-copy";
	offer.setAttribute("role", "status");
	const words = document.createElement("p");
	words.className = "govuk-body";
	words.textContent = `This browser holds text of ${time} that did not reach the server.`;
	const back = document.createElement("button");
	back.type = "button";
	back.className = "govuk-button govuk-button--secondary";
	back.textContent = "Bring it back";
	back.addEventListener("click", () => {
		fill(kept.fields);
		field("words").dispatchEvent(new Event("input", { bubbles: true }));
		offer.remove();
	});
	const away = document.createElement("button");
	away.type = "button";
	away.className = "govuk-button govuk-button--secondary";
	away.textContent = "Forget it";
	away.addEventListener("click", () => {
		dropCopy();
		offer.remove();
	});
	const buttons = document.createElement("div");
	buttons.className = "govuk-button-group";
	buttons.append(back, away);
	offer.append(words, buttons);
	form.before(offer);
};
