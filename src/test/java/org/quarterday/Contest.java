package org.quarterday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two ways of doing the same work, measured in turn in one run. The machine is noisy, so
 * that only the ratio is worth comparing from run to run: each round gives one, and the
 * median counts. {@code script/bench} prints what this leaves in {@code target/bench}.
 */
public final class Contest {

	private static final double NANOS = 1e9;

	private final String work;

	private final String ourName;

	private final String theirName;

	/** Some work that takes a while. */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	/**
	 * @param work what both do, as the row is called
	 */
	public Contest(String work, String ourName, String theirName) {
		this.work = work;
		this.ourName = ourName;
		this.theirName = theirName;
	}

	/**
	 * Measures both.
	 * @param rounds how often the whole work is done
	 * @param turns in how many equal parts each round is cut: the two take turns, so that
	 * what else the machine does meets both alike
	 * @return the row as it is printed
	 */
	public String run(int rounds, int turns, Work ours, Work theirs) throws Exception {
		round(turns, ours, theirs);
		List<double[]> measured = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			measured.add(round(turns, ours, theirs));
		}
		String row = "%s | %s %.2f s | %s %.2f s | ratio %.2f (%.2f to %.2f in %d rounds)".formatted(this.work,
				this.ourName, median(measured.stream().mapToDouble((each) -> each[0])), this.theirName,
				median(measured.stream().mapToDouble((each) -> each[1])), median(ratios(measured)),
				ratios(measured).min().orElseThrow(), ratios(measured).max().orElseThrow(), rounds);
		System.out.println(row);
		return row;
	}

	private static double[] round(int turns, Work ours, Work theirs) throws Exception {
		double[] sums = new double[2];
		for (int turn = 0; turn < turns; turn++) {
			boolean oursFirst = turn % 2 == 0;
			double first = seconds(oursFirst ? ours : theirs);
			double second = seconds(oursFirst ? theirs : ours);
			sums[0] += oursFirst ? first : second;
			sums[1] += oursFirst ? second : first;
		}
		return sums;
	}

	/**
	 * Keeps a row, or why there is none, for {@code script/bench}.
	 * @param place where it stands among the rows
	 */
	public static void keep(int place, String... lines) throws IOException {
		Path rows = Files.createDirectories(Path.of("target/bench"));
		Files.write(rows.resolve(place + ".txt"), Arrays.asList(lines));
	}

	private static DoubleStream ratios(List<double[]> measured) {
		return measured.stream().mapToDouble((each) -> each[0] / each[1]);
	}

	private static double seconds(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / NANOS;
	}

	private static double median(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
