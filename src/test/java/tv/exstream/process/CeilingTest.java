package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CeilingTest {
    private final SetMachine machine = new SetMachine();

    @Test
    void withoutConfigurationTheNumberOfCoresDecides() {
        assertThat(of(0, 1)).isEqualTo(new Ceiling(4, "cores"));
        assertThat(of(0, 8)).isEqualTo(new Ceiling(16, "cores"));
        assertThat(of(3, 8)).isEqualTo(new Ceiling(3, "ffmpeg.processes"));
    }

    @Test
    @DisplayName("STR-41: never more than 150, nor than memory and descriptors allow")
    void theMachineSetsLimits() {
        assertThat(of(0, 128)).isEqualTo(new Ceiling(150, "cores"));
        assertThat(of(900, 8)).isEqualTo(new Ceiling(150, "ffmpeg.processes"));

        machine.memory = 1500L << 20;
        assertThat(of(150, 8)).isEqualTo(new Ceiling(10, "memory"));

        machine.mostDescriptors = OptionalLong.of(350);
        assertThat(of(150, 8)).isEqualTo(new Ceiling(5, "descriptors"));
    }

    @Test
    @DisplayName("STR-41: there is always one, and where descriptors are unknown there are 50")
    void thereIsAlwaysOne() {
        machine.mostDescriptors = OptionalLong.empty();
        assertThat(of(150, 8)).isEqualTo(new Ceiling(50, "descriptors"));

        machine.memory = 1 << 20;
        assertThat(of(0, 8)).isEqualTo(new Ceiling(1, "memory"));
    }

    private Ceiling of(int configured, int cores) {
        return Ceiling.of(configured, cores, machine, 100);
    }
}
