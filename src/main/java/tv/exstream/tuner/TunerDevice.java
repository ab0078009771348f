package tv.exstream.tuner;

import java.util.UUID;

/// The device every client sees: the same in discover.json, device.xml, UDP discovery and SSDP. Immutable.
///
/// @param udn the UPnP name of this installation
/// @param friendlyName what a person reads in a client's list of devices
/// @param tunerCount how many different channels may be watched at once, 1..64
public record TunerDevice(DeviceId id, UUID udn, String friendlyName, int tunerCount) {
    /// Not an HDTC: Jellyfin takes that for a device that transcodes.
    public static final String MODEL = "HDHR5-4US";

    public static final String FIRMWARE = "hdhomerun5_atsc";
    public static final String FIRMWARE_VERSION = "20250815";
    public static final String MANUFACTURER = "Silicondust";

    /// What real devices use to ask the vendor's guide; its length is part of what clients expect, its content is not.
    public static final String AUTH = "EXStreamTVhasNoCloudAuth";

    /// The count travels in one byte; far fewer are of use.
    private static final int MOST_TUNERS = 64;

    public TunerDevice {
        if (tunerCount < 1 || tunerCount > MOST_TUNERS) {
            throw new IllegalArgumentException(
                    "tuner count must be 1..%d: %d".formatted(MOST_TUNERS, tunerCount));
        }
        if (friendlyName.isBlank()) {
            throw new IllegalArgumentException("friendly name must not be blank");
        }
    }
}
