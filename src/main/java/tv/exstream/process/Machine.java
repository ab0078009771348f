package tv.exstream.process;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the operating system says about this machine, or about the container that we are in.
interface Machine {
    /// Bytes of memory that we may use.
    long memory();

    /// The part of the memory that is in use, 0 to 1, without what is given back when it is needed; empty where nobody tells.
    OptionalDouble memoryUse();

    /// How many files and sockets this program may have open; empty where nobody tells.
    OptionalLong mostDescriptors();

    /// How many it has open; empty where nobody tells.
    OptionalLong openDescriptors();
}
