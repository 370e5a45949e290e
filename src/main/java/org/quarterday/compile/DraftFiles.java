package org.quarterday.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.quarterday.compile.DraftProgress.Step;
import org.quarterday.cycle.Cycles;
import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.Paper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The files of a draft. Those of a large paper are made in the background, one paper
 * after the other, and kept in memory while the paper stays as it is; a node that lost
 * them, or never had them, begins again.
 */
@Service
public class DraftFiles implements DisposableBean {

	/**
	 * Sections from which a paper is large. A wait over a second shows progress, and with
	 * 25 sections of 250 words each the PDF alone takes 1.2 seconds (40: 2 s, 200: 9 s).
	 */
	static final int LARGE = 25;

	/** Papers whose files are kept: as many as an officer works on at a time. */
	private static final int KEPT = 8;

	private static final Logger LOG = LoggerFactory.getLogger(DraftFiles.class);

	private final Map<UUID, Job> jobs = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Job> eldest) {
			return size() > KEPT;
		}

	};

	private final Cycles cycles;

	private final PaperCompiler compiler;

	private final HouseStyles styles;

	private final AppendixBinding binding;

	private final int large;

	private final Executor background;

	@Autowired
	DraftFiles(Cycles cycles, PaperCompiler compiler, HouseStyles styles, AppendixBinding binding,
			@Value("${quarterday.background-from:" + LARGE + "}") int large) {
		this(cycles, compiler, styles, binding, large, thread());
	}

	DraftFiles(Cycles cycles, PaperCompiler compiler, HouseStyles styles, AppendixBinding binding, int large,
			Executor background) {
		this.binding = binding;
		this.cycles = cycles;
		this.compiler = compiler;
		this.styles = styles;
		this.large = large;
		this.background = background;
	}

	private static ThreadPoolExecutor thread() {
		return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(KEPT), (work) -> {
			Thread thread = new Thread(work, "draft-files");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** The kinds of files that a draft is made in. */
	public enum Kind {

		PDF, DOCX

	}

	/** Whether the files of this paper are made in the background. */
	public boolean large(UUID cycleId) {
		return this.cycles.sections(cycleId).size() >= this.large;
	}

	/** One file of a small paper, at once. */
	public byte[] write(UUID cycleId, Kind kind) {
		return write(this.compiler.compile(cycleId).paper(), cycleId, kind);
	}

	private byte[] write(Paper paper, UUID cycleId, Kind kind) {
		return switch (kind) {
			case PDF -> this.binding.pdf(cycleId, paper);
			case DOCX -> DocxWriter.write(paper, this.styles.ofCycle(cycleId).template());
		};
	}

	/**
	 * How far the files of a large paper are. They are begun when nobody has begun them,
	 * and anew when the paper, or the house style, is not what they were made from.
	 */
	public DraftProgress progress(UUID cycleId) {
		return current(cycleId).progress;
	}

	/**
	 * One file of a large paper as it is now.
	 * @return null while it is being made
	 */
	public byte[] made(UUID cycleId, Kind kind) {
		Job job = current(cycleId);
		return job.progress.ready() ? job.files.get(kind) : null;
	}

	/** Makes them once more after a failure. */
	public void again(UUID cycleId) {
		Job job = job(cycleId);
		if (job != null && job.progress.failed()) {
			replace(job, new Job(cycleId, false));
		}
	}

	private Job current(UUID cycleId) {
		Job job = job(cycleId);
		if (job == null) {
			return replace(null, new Job(cycleId, false));
		}
		if (job.progress.ready() && !job.basis.equals(basis(cycleId, PaperCompiler.IGNORED))) {
			return replace(job, new Job(cycleId, true));
		}
		return job;
	}

	private synchronized Job job(UUID cycleId) {
		return this.jobs.get(cycleId);
	}

	/** Begins a job, unless somebody else just has. */
	private synchronized Job replace(Job old, Job job) {
		if (this.jobs.get(job.cycleId) != old) {
			return this.jobs.get(job.cycleId);
		}
		this.jobs.remove(job.cycleId);
		this.jobs.put(job.cycleId, job);
		try {
			this.background.execute(job);
		}
		catch (RejectedExecutionException ex) {
			LOG.warn("Too many drafts are being made: {} was not begun", job.cycleId);
			job.progress = job.progress.at(Step.FAILED);
		}
		return job;
	}

	private Basis basis(UUID cycleId, SectionsRead progress) {
		return new Basis(this.styles.used(), this.binding.apart(), this.compiler.compile(cycleId, progress).paper());
	}

	@Override
	public void destroy() {
		if (this.background instanceof ThreadPoolExecutor thread) {
			thread.shutdownNow();
		}
	}

	/** What files are made from: while it is equal, so are their bytes. */
	private record Basis(List<UUID> styles, List<UUID> apart, Paper paper) {
	}

	/** The making of one paper's files. */
	private final class Job implements Runnable {

		private final UUID cycleId;

		private final Map<Kind, byte[]> files = new LinkedHashMap<>();

		private Basis basis;

		/** Written last, read first: what stands above is then seen too. */
		private volatile DraftProgress progress;

		Job(UUID cycleId, boolean again) {
			this.cycleId = cycleId;
			this.progress = new DraftProgress(Step.WAITING, 0, 0, again);
		}

		@Override
		public void run() {
			try {
				this.basis = basis(this.cycleId, (sections, all) -> this.progress = this.progress.read(sections, all));
				make(Step.PDF, Kind.PDF);
				make(Step.WORD, Kind.DOCX);
				this.progress = this.progress.at(Step.READY);
			}
			catch (RuntimeException | Error ex) {
				LOG.error("The files of a draft could not be made: {}", this.cycleId, ex);
				this.progress = this.progress.at(Step.FAILED);
			}
		}

		private void make(Step step, Kind kind) {
			this.progress = this.progress.at(step);
			this.files.put(kind, write(this.basis.paper(), this.cycleId, kind));
		}

	}

}
