package tv.exstream.measure;

import java.util.Arrays;
import java.util.Optional;

/// What is measured of the server and its machine. Shares are of the whole machine or container, 0 to 1.
public enum Measure {
    /// Processor time of the server itself, as a share.
    SERVER_CPU("serverCpu"),
    /// Processor time of what the server has started, as a share.
    CHILDREN_CPU("childrenCpu"),
    /// Processor time of everything on the machine, as a share.
    MACHINE_CPU("machineCpu"),
    /// Bytes that the server holds in memory.
    SERVER_MEMORY("serverMemory"),
    /// Bytes that what it has started holds in memory.
    CHILDREN_MEMORY("childrenMemory"),
    /// Bytes of memory in use on the machine, without what is given back when it is needed.
    MACHINE_MEMORY("machineMemory"),
    /// Bytes per second that the machine sends.
    SENT("sent"),
    /// Bytes per second that the machine receives.
    RECEIVED("received"),
    /// How many watch.
    VIEWERS("viewers"),
    /// How many programmes are being prepared.
    FILLS("fills"),
    /// How many processes the server has started that run.
    CHILDREN("children"),
    /// Bytes of renditions on disk.
    RENDITIONS("renditions"),
    /// Bytes that the disk with the renditions has left.
    RENDITIONS_FREE("renditionsFree"),
    /// Bytes that the disk with the data folder has left.
    DATA_FREE("dataFree");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /// The one with a label; empty when there is none, such as one of another version.
    public static Optional<Measure> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /// By which it is stored and told.
    public String label() {
        return label;
    }
}
