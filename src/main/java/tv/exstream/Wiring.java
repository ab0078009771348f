package tv.exstream;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The root of the program: the only place that reads the system's clocks and makes randomness.
@SpringBootApplication(proxyBeanMethods = false)
class Wiring {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /// Monotonic nanoseconds from an arbitrary origin, for pacing and time-outs.
    @Bean
    LongSupplier nanoTime() {
        return System::nanoTime;
    }

    /// Draws the seeds that are then stored.
    @Bean
    @Primary
    RandomGenerator seeds() {
        return RandomGenerator.of("L64X128MixRandom");
    }

    /// Draws keys and names that nobody may guess.
    @Bean
    SecureRandom keys() {
        return new SecureRandom();
    }
}
