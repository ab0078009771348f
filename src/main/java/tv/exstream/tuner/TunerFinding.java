package tv.exstream.tuner;

/// One thing that was looked at as a client of the tuner meets it. Immutable.
///
/// @param detail what was found, such as an address or a number; may be empty
public record TunerFinding(Check check, Outcome outcome, String detail) {
    /// What is looked at, in the order in which a client needs it.
    public enum Check {
        /// The address that clients are told.
        ADDRESS,
        /// What the device says of itself.
        DEVICE,
        LINEUP,
        /// The first channel, watched for a moment.
        STREAM,
        /// UDP port 65001.
        DISCOVERY,
        /// TCP port 65001.
        CONTROL,
        /// UDP port 1900.
        SSDP,
        /// A question to everybody in the network, as clients ask it.
        SEARCH,
    }

    /// How it stands.
    public enum Outcome {
        FINE(Grade.FINE),
        /// The address is that of this machine alone: nobody else can use it.
        ONLY_HERE(Grade.WEAK),
        /// The name of the address stands for nothing.
        UNKNOWN_NAME(Grade.WRONG),
        /// The address is not one of this machine, so that it can only be tried from elsewhere.
        ELSEWHERE(Grade.WEAK),
        /// Nothing answers there.
        NO_ANSWER(Grade.WRONG),
        /// It answers, but refuses.
        REFUSED(Grade.WRONG),
        /// Another program or device answers there.
        SOMEBODY_ELSE(Grade.WRONG),
        /// There is no channel yet.
        NO_CHANNEL(Grade.WRONG),
        /// No picture came in time, or something that is none.
        NO_PICTURE(Grade.WRONG),
        /// The settings say so.
        SWITCHED_OFF(Grade.WEAK),
        /// The port cannot be had, mostly because another program has it.
        NO_PORT(Grade.WEAK),
        /// What everybody is asked does not come back: a firewall, or a container without the network of its host.
        NOT_FOUND(Grade.WEAK),
        /// It was not tried, because something before it failed.
        NOT_TRIED(Grade.WEAK);

        private final Grade grade;

        Outcome(Grade grade) {
            this.grade = grade;
        }

        public Grade grade() {
            return grade;
        }
    }

    /// How much it matters.
    public enum Grade {
        FINE,
        /// Clients do not find the tuner by themselves, or not from everywhere.
        WEAK,
        /// Clients cannot use it.
        WRONG,
    }
}
