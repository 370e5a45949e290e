package org.quarterday.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Which methods of ours call which, read from the compiled program: a call of an
 * interface may reach every class of ours that implements it.
 */
final class Calls {

	private static final String OURS = "org/quarterday/";

	/** Of a method: what it calls, and the words and constants that it names. */
	private final Map<String, Set<String>> calls = new HashMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	private final Map<String, Set<String>> implementations = new HashMap<>();

	Calls(Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes.resolve(OURS))) {
			files.filter((file) -> file.toString().endsWith(".class")).forEach(this::read);
		}
	}

	private void read(Path file) {
		try {
			new ClassReader(Files.readAllBytes(file)).accept(new Reader(), ClassReader.SKIP_DEBUG);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All words and constants named on any way from the methods of a class. */
	Set<String> wordsReachedFrom(String type) {
		Set<String> found = new LinkedHashSet<>();
		Set<String> seen = new HashSet<>();
		Deque<String> next = new ArrayDeque<>(
				this.calls.keySet().stream().filter((method) -> method.startsWith(type + ".")).toList());
		while (!next.isEmpty()) {
			String method = next.pop();
			if (seen.add(method)) {
				found.addAll(this.words.getOrDefault(method, Set.of()));
				this.calls.getOrDefault(method, Set.of()).forEach((called) -> next.addAll(meant(called)));
			}
		}
		return found;
	}

	private Set<String> meant(String called) {
		int dot = called.indexOf('.');
		Set<String> all = new HashSet<>(Set.of(called));
		this.implementations.getOrDefault(called.substring(0, dot), Set.of())
			.forEach((type) -> all.addAll(meant(type + called.substring(dot))));
		return all;
	}

	private final class Reader extends ClassVisitor {

		private String type;

		Reader() {
			super(Opcodes.ASM9);
		}

		@Override
		public void visit(int version, int access, String name, String signature, String superName, String[] types) {
			this.type = name;
			for (String one : types) {
				Calls.this.implementations.computeIfAbsent(one, (key) -> new HashSet<>()).add(name);
			}
			Calls.this.implementations.computeIfAbsent(superName, (key) -> new HashSet<>()).add(name);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
				String[] exceptions) {
			String method = this.type + "." + name + descriptor;
			Set<String> called = Calls.this.calls.computeIfAbsent(method, (key) -> new HashSet<>());
			Set<String> named = Calls.this.words.computeIfAbsent(method, (key) -> new HashSet<>());
			return new MethodVisitor(Opcodes.ASM9) {
				@Override
				public void visitMethodInsn(int opcode, String owner, String called2, String of, boolean isInterface) {
					if (owner.startsWith(OURS)) {
						called.add(owner + "." + called2 + of);
					}
				}

				@Override
				public void visitInvokeDynamicInsn(String call, String of, Handle bootstrap, Object... arguments) {
					for (Object argument : arguments) {
						if (argument instanceof Handle handle && handle.getOwner().startsWith(OURS)) {
							called.add(handle.getOwner() + "." + handle.getName() + handle.getDesc());
						}
					}
				}

				@Override
				public void visitLdcInsn(Object value) {
					named.add(value.toString());
				}

				@Override
				public void visitFieldInsn(int opcode, String owner, String field, String of) {
					if (opcode == Opcodes.GETSTATIC) {
						named.add(owner.substring(owner.lastIndexOf('/') + 1) + "." + field);
					}
				}
			};
		}

	}

}
