package tv.exstream.vitals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Steps;

/// Measures, with what the parts of the server tell, and keeps it.
@Configuration(proxyBeanMethods = false)
public class VitalsConfiguration {
    @Bean
    Vitals vitals() {
        return new Vitals();
    }

    @Bean
    Gauges gauges() {
        return Files.isReadable(Path.of("/proc/self/stat"))
                ? LinuxGauges.ofThisProcess()
                : JavaGauges.ofThisProcess();
    }

    @Bean
    Sampler sampler(Gauges gauges, ObjectProvider<Part> parts, Vitals vitals, Sampler.Time time) {
        List<Supplier<Map<Measure, Double>>> others =
                parts.stream().<Supplier<Map<Measure, Double>>>map(part -> part::measured).toList();
        return new Sampler(gauges, others, vitals, time);
    }

    @Bean
    VitalsUpkeep vitalsUpkeep(Sampler sampler, Vitals vitals, Steps steps) {
        return new VitalsUpkeep(sampler, new StepWriter(vitals, steps));
    }

    @Bean
    Sampler.Time samplingTime(InstantSource clock, LongSupplier nanoTime) {
        return new Sampler.Time(clock, nanoTime, Runtime.getRuntime().availableProcessors());
    }
}
