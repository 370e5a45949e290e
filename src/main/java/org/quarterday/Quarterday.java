package org.quarterday;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a server by default, or one of the commands of the command line. */
@SpringBootApplication
public class Quarterday {

	public static void main(String[] args) {
		SpringApplication.run(Quarterday.class, args);
	}

}
