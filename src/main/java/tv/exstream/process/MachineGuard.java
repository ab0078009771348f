package tv.exstream.process;

import java.util.Optional;

/// Refuses when memory or descriptors run out. Immutable.
///
/// @param mostMemoryUse of 0 to 1: from there on nothing is started
/// @param spareDescriptors how many are kept for viewers and files
record MachineGuard(Machine machine, double mostMemoryUse, int spareDescriptors) implements Guard {
    @Override
    public Optional<RefusalReason> objection() {
        if (machine.memoryUse().orElse(0) >= mostMemoryUse) {
            return Optional.of(RefusalReason.MEMORY);
        }
        long most = machine.mostDescriptors().orElse(Long.MAX_VALUE);
        return machine.openDescriptors().orElse(0) >= most - spareDescriptors
                ? Optional.of(RefusalReason.DESCRIPTORS)
                : Optional.empty();
    }
}
