package tv.exstream.guide;

import java.time.ZoneId;

/// Writes guides as XMLTV. The same timelines give the same bytes. Thread-safe.
public final class Xmltv {
    private final Guide guide;
    private final ZoneId zone;

    /// @param zone that times are written in, always with their offset
    public Xmltv(Guide guide, ZoneId zone) {
        this.guide = guide;
        this.zone = zone;
    }

    Guide guide() {
        return guide;
    }

    public ZoneId zone() {
        return zone;
    }

    /// A document whose addresses begin with `baseUrl`.
    public XmltvDocument document(String baseUrl) {
        return new XmltvDocument(this, baseUrl);
    }
}
