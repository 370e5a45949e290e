// Keeps what a reviewer marks as soon as it is marked, so that it is there on every page and device.
const form = document.getElementById("review-form");
const said = document.getElementById("marks-saved");
let waiting;

async function keep() {
	const body = new URLSearchParams(new FormData(form));
	try {
		const answer = await fetch(form.dataset.marks, { method: "POST", body, credentials: "same-origin", redirect: "error" });
		const words = answer.ok ? await answer.text() : "";
		said.textContent = words || "Not kept yet: your marks are sent when you confirm your decision.";
	} catch {
		said.textContent = "Not kept yet: your marks are sent when you confirm your decision.";
	}
}

function soon(event) {
	const piece = event.target.closest(".qd-piece");
	if (!piece) {
		return;
	}
	const tick = piece.querySelector("[name=return]");
	piece.classList.toggle("qd-piece--marked", tick.checked);
	if (event.type === "change" && event.target === tick && tick.checked) {
		form.querySelector("#decision-return").checked = true;
	}
	clearTimeout(waiting);
	waiting = setTimeout(keep, event.type === "change" ? 0 : 1200);
}

if (form) {
	form.addEventListener("input", soon);
	form.addEventListener("change", soon);
	form.addEventListener("submit", () => clearTimeout(waiting));
}
