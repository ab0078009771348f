package tv.exstream.tuner;

import java.util.List;
import java.util.UUID;

/// One of the names a UPnP device goes by: what kind of name, and the name made unique.
///
/// @param type the NT or ST header
/// @param unique the USN header
record SsdpName(String type, String unique) {
    private static final String MEDIA_SERVER = "urn:schemas-upnp-org:device:MediaServer:1";

    /// The three names of a root device without embedded ones (UPnP Device Architecture 1.1 table 1-1).
    static List<SsdpName> of(UUID udn) {
        String uuid = "uuid:" + udn;
        return List.of(
                new SsdpName("upnp:rootdevice", uuid + "::upnp:rootdevice"),
                new SsdpName(uuid, uuid),
                new SsdpName(MEDIA_SERVER, uuid + "::" + MEDIA_SERVER));
    }
}
