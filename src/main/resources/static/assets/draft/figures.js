// Figures as one types: rating, direction of travel, doubts.
import { afterPause, body, form, post } from "./form.js";

const show = (element, words) => {
	element.hidden = !words;
	return element;
};

const showRating = (rated) => {
	const figure = form.querySelector(`[data-code="${CSS.escape(rated.code)}"]`);
	if (!figure) {
		return;
	}
	const rag = figure.querySelector(".qd-rag");
	const words = rated.question ? "Not read yet" : rated.ratingWords;
	rag.textContent = words;
	rag.className = `qd-rag qd-rag--${rated.question ? "" : rated.rating.toLowerCase()}`;
	for (const which of ["lastQuarter", "lastYear"]) {
		const trend = figure.querySelector(`[data-trend="${which}"] > span`);
		trend.textContent = rated[which];
		trend.className = `qd-direction qd-direction--${rated[which].toLowerCase().replaceAll(" ", "-")}`;
	}
	const list = figure.querySelector(".qd-warnings");
	list.replaceChildren(...[rated.question, ...rated.warnings].filter(Boolean).map((each) => {
		const item = document.createElement("li");
		item.textContent = each;
		return item;
	}));
	list.hidden = list.children.length === 0;
	const doubt = figure.querySelector(".qd-doubt");
	doubt.hidden = rated.doubts.length === 0 && doubt.querySelector("input").value === "";
	show(figure.querySelector(".qd-result__year"), rated.yearToDate).querySelector("[data-year]").textContent = rated.yearToDate;
	figure.querySelector(".qd-figure__ask").hidden = !rated.offTarget;
	figure.querySelector(".qd-needed").textContent = rated.needsCommentary ? "(needed)" : "(if it helps)";
};

const rate = async () => {
	try {
		const live = await post("/figures", body((name) => name.includes(":") || name === "_csrf"));
		live.figures.forEach(showRating);
		document.getElementById("figures-sentence").textContent = live.sentence;
	} catch {
		// the next save tells
	}
};

const rateLater = afterPause(350, rate);
form.addEventListener("filled", rateLater);
form.querySelectorAll("[data-code]").forEach((figure) => {
	figure.addEventListener("input", (event) => {
		if (event.target.name.startsWith("state:") && ["NOT_AVAILABLE", "SUSPENDED"].includes(event.target.value)) {
			figure.querySelector(".qd-figure__more").open = true;
		}
		rateLater();
	});
});
