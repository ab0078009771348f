package tv.exstream.tuner;

import java.util.UUID;
import java.util.function.Supplier;

/// The device every client sees: the same in discover.json, device.xml, UDP discovery and SSDP. Thread-safe.
///
/// @param udn the UPnP name of this installation
/// @param shown how it shows itself, which may change
public record TunerDevice(DeviceId id, UUID udn, Supplier<Shown> shown) {
    /// Not an HDTC: Jellyfin takes that for a device that transcodes.
    public static final String MODEL = "HDHR5-4US";

    public static final String FIRMWARE = "hdhomerun5_atsc";
    public static final String FIRMWARE_VERSION = "20250815";
    public static final String MANUFACTURER = "Silicondust";

    /// What real devices use to ask the vendor's guide; its length is part of what clients expect, its content is not.
    public static final String AUTH = "EXStreamTVhasNoCloudAuth";

    /// The count travels in one byte; far fewer are of use.
    static final int MOST_TUNERS = 64;

    /// How a device shows itself.
    ///
    /// @param name what a person reads in a client's list of devices
    /// @param tuners how many different channels may be watched at once, 1..64
    public record Shown(String name, int tuners) {
        public Shown {
            if (tuners < 1 || tuners > MOST_TUNERS) {
                throw new IllegalArgumentException(
                        "tuner count must be 1..%d: %d".formatted(MOST_TUNERS, tuners));
            }
            if (name.isBlank()) {
                throw new IllegalArgumentException("friendly name must not be blank");
            }
        }
    }

    /// One that always shows itself in the same way.
    public TunerDevice(DeviceId id, UUID udn, String friendlyName, int tunerCount) {
        this(id, udn, always(new Shown(friendlyName, tunerCount)));
    }

    private static Supplier<Shown> always(Shown shown) {
        return () -> shown;
    }

    public String friendlyName() {
        return shown.get().name();
    }

    public int tunerCount() {
        return shown.get().tuners();
    }
}
