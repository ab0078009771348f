package tv.exstream.process;

/// How many processes a machine can have at once. Immutable.
///
/// @param most at least 1
/// @param setBy what decided: `ffmpeg.processes`, `cores`, `memory` or `descriptors`
public record Ceiling(int most, String setBy) {
    /// More helps nobody, whatever the machine; as many as can be set.
    private static final int MOST = 150;

    /// Enough for two viewers who tune at the same moment while a scan runs.
    private static final int LEAST_BY_CORES = 4;

    /// What an encode of 1080p takes, with its tables and look-ahead.
    private static final long MEMORY_OF_ONE = 150L << 20;

    /// The pipes of a process on our side, its files, and sockets of the viewers it feeds.
    private static final int DESCRIPTORS_OF_ONE = 50;

    /// A figure that allows fewer than this is not taken at its word, but replaced: some systems tell a limit that is raised when needed.
    private static final int LEAST_BY_DESCRIPTORS = 15;

    private static final int INSTEAD = 50;

    /// @param configured 0 to decide by the number of cores
    /// @param spareDescriptors how many are kept for viewers and files
    static Ceiling of(int configured, int cores, Machine machine, int spareDescriptors) {
        Ceiling wanted =
                configured > 0
                        ? new Ceiling(Math.min(MOST, configured), "ffmpeg.processes")
                        : new Ceiling(Math.clamp(2L * cores, LEAST_BY_CORES, MOST), "cores");
        return wanted.atMost(machine.memory() / MEMORY_OF_ONE, "memory")
                .atMost(byDescriptors(machine, spareDescriptors), "descriptors");
    }

    private static long byDescriptors(Machine machine, int spare) {
        if (machine.mostDescriptors().isEmpty()) {
            return INSTEAD;
        }
        long most = (machine.mostDescriptors().getAsLong() - spare) / DESCRIPTORS_OF_ONE;
        boolean usable = most >= LEAST_BY_DESCRIPTORS || machine.openDescriptors().isPresent();
        return usable ? most : INSTEAD;
    }

    private Ceiling atMost(long other, String name) {
        return other < most ? new Ceiling((int) Math.max(1, other), name) : this;
    }
}
