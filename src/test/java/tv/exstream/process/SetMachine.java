package tv.exstream.process;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A machine of which a test says how full it is. Owned by one thread.
final class SetMachine implements Machine {
    long memory = 64L << 30;
    double memoryUse = 0.3;
    OptionalLong mostDescriptors = OptionalLong.of(100_000);
    long openDescriptors = 50;

    @Override
    public long memory() {
        return memory;
    }

    @Override
    public OptionalDouble memoryUse() {
        return OptionalDouble.of(memoryUse);
    }

    @Override
    public OptionalLong mostDescriptors() {
        return mostDescriptors;
    }

    @Override
    public OptionalLong openDescriptors() {
        return mostDescriptors.isEmpty() ? OptionalLong.empty() : OptionalLong.of(openDescriptors);
    }
}
