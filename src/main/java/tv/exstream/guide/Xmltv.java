package tv.exstream.guide;

import java.time.ZoneId;
import java.util.function.Supplier;

/// Writes guides as XMLTV. The same timelines give the same bytes. Thread-safe.
public final class Xmltv {
    private final Guide guide;
    private final Supplier<ZoneId> zone;

    /// @param zone that times are written in, always with their offset
    public Xmltv(Guide guide, Supplier<ZoneId> zone) {
        this.guide = guide;
        this.zone = zone;
    }

    Guide guide() {
        return guide;
    }

    public ZoneId zone() {
        return zone.get();
    }

    /// A document whose addresses begin with `baseUrl`.
    public XmltvDocument document(String baseUrl) {
        return new XmltvDocument(this, baseUrl);
    }
}
