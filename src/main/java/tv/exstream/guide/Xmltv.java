package tv.exstream.guide;

import java.time.ZoneId;
import java.util.function.Supplier;
import tv.exstream.account.RatingLimit;

/// Writes guides as XMLTV. The same timelines give the same bytes. Thread-safe.
public final class Xmltv {
    private final Guide guide;
    private final Supplier<ZoneId> zone;
    private final Supplier<String> withheld;

    /// One in English.
    public Xmltv(Guide guide, Supplier<ZoneId> zone) {
        this(guide, zone, Headline.WITHHELD::title);
    }

    /// @param zone that times are written in, always with their offset
    /// @param withheld the title of what is not for the age of whoever reads, in the language of the guide
    public Xmltv(Guide guide, Supplier<ZoneId> zone, Supplier<String> withheld) {
        this.guide = guide;
        this.zone = zone;
        this.withheld = withheld;
    }

    /// The same for those who may not see everything.
    public Xmltv seenBy(RatingLimit limit) {
        return limit.equals(guide.limit()) ? this : new Xmltv(guide.seenBy(limit), zone, withheld);
    }

    /// What is written.
    public Guide guide() {
        return guide;
    }

    public ZoneId zone() {
        return zone.get();
    }

    String withheld() {
        return withheld.get();
    }

    /// Changes whenever something else is written of the same timelines and media.
    ///
    /// @param baseUrl what addresses begin with
    public String reader(String baseUrl) {
        return String.join(" ", guide.reader(), zone().toString(), withheld(), baseUrl);
    }

    /// A document whose addresses begin with `baseUrl`.
    public XmltvDocument document(String baseUrl) {
        return new XmltvDocument(this, baseUrl);
    }
}
