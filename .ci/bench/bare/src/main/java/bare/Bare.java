package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Bare {

  public static void main(String[] args) {
    SpringApplication.run(Bare.class, args);
  }
}
