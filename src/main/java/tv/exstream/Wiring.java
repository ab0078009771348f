package tv.exstream;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.doctor.Doctor;
import tv.exstream.doctor.Examination;
import tv.exstream.doctor.ProgramVersion;
import tv.exstream.process.Accelerators;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.SearchPath;

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

    @Bean
    ProgramVersion programVersion() {
        return new ProgramVersion(Version.text());
    }

    /// Without trying any hardware again.
    @Bean
    Examination examination(
            Config config, CommandLine options, FfmpegTools tools, Accelerators accelerators) {
        Map<String, String> environment = System.getenv();
        SearchPath path = SearchPath.of(environment.getOrDefault("PATH", ""));
        Doctor doctor =
                new Doctor(
                        config,
                        ConfigReader.inForce(options, environment),
                        new Doctor.Tools(
                                tools, () -> accelerators.snapshot().report().results(), path));
        return new Examination(doctor, Version.text());
    }

    /// Draws keys and names that nobody may guess.
    @Bean
    SecureRandom keys() {
        return new SecureRandom();
    }
}
