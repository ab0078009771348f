package tv.exstream.process;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Refuses when memory or descriptors run out. Thread-safe.
///
/// @param mostMemoryUse of 0 to 1: from there on nothing is started
/// @param spareDescriptors how many are kept for viewers and files
record MachineGuard(Machine machine, DoubleSupplier mostMemoryUse, int spareDescriptors)
        implements Guard {
    @Override
    public Optional<RefusalReason> objection() {
        if (machine.memoryUse().orElse(0) >= mostMemoryUse.getAsDouble()) {
            return Optional.of(RefusalReason.MEMORY);
        }
        long most = machine.mostDescriptors().orElse(Long.MAX_VALUE);
        return machine.openDescriptors().orElse(0) >= most - spareDescriptors
                ? Optional.of(RefusalReason.DESCRIPTORS)
                : Optional.empty();
    }
}
