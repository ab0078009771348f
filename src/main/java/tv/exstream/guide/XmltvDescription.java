package tv.exstream.guide;

import java.util.function.Consumer;
import tv.exstream.guide.Details.Actor;
import tv.exstream.guide.Details.Credits;
import tv.exstream.guide.Details.Picture;
import tv.exstream.guide.Wordings.Translation;

/// A description as children of a `programme` element, in the order of the XMLTV DTD. In between goes what an airing adds.
///
/// @param before title, sub-title, desc, credits, date, category, keyword, language, icon, country, episode-num
/// @param after rating, star-rating, image
record XmltvDescription(String before, String after) {
    /// What is said of nothing.
    static final XmltvDescription OFF_AIR = ofTitle(Headline.OFF_AIR.title());

    /// A title and nothing else.
    static XmltvDescription ofTitle(String title) {
        StringBuilder xml = new StringBuilder();
        element(xml, "title", title);
        return new XmltvDescription(xml.toString(), "");
    }

    /// @param baseUrl what addresses on this server begin with
    static XmltvDescription of(Description about, String baseUrl) {
        StringBuilder before = new StringBuilder(1_024);
        Details details = about.details();
        appendHeadlines(before, about.headline(), details.wordings());
        appendPlots(before, about.plot(), details.wordings());
        appendCredits(before, details.credits());
        optional(before, "date", about.date());
        details.categories().forEach(word -> element(before, "category lang=\"en\"", word));
        details.keywords().forEach(word -> optional(before, "keyword", word));
        optional(before, "language", details.language());
        details.pictures().stream().findFirst().ifPresent(appendIcon(before, baseUrl));
        details.countries().forEach(country -> optional(before, "country", country));
        appendNumber(before, "onscreen", about.onscreen());
        appendNumber(before, "xmltv_ns", about.xmltvNs());
        appendNumber(before, "dd_progid", about.programId());
        StringBuilder after = new StringBuilder();
        appendLive(after, about.live());
        appendRating(after, details.rating());
        appendStars(after, details.stars());
        // The first one is the icon.
        details.pictures().stream().skip(1).forEach(appendImage(after, baseUrl));
        return new XmltvDescription(before.toString(), after.toString());
    }

    /// Titles that are the same in another language are written once.
    private static void appendHeadlines(StringBuilder xml, Headline headline, Wordings wordings) {
        element(xml, in(wordings.language(), "title"), headline.title());
        for (Translation other : wordings.others()) {
            if (!other.title().equalsIgnoreCase(headline.title())) {
                optional(xml, in(other.language(), "title"), other.title());
            }
        }
        optional(xml, in(wordings.language(), "sub-title"), headline.subtitle());
        for (Translation other : wordings.others()) {
            if (!other.subtitle().equalsIgnoreCase(headline.subtitle())) {
                optional(xml, in(other.language(), "sub-title"), other.subtitle());
            }
        }
    }

    private static void appendPlots(StringBuilder xml, String plot, Wordings wordings) {
        optional(xml, in(wordings.language(), "desc"), plot);
        wordings.others()
                .forEach(other -> optional(xml, in(other.language(), "desc"), other.plot()));
    }

    private static String in(String language, String name) {
        return language.isEmpty() ? name : name + " lang=\"" + XmlText.of(language) + "\"";
    }

    private static void appendCredits(StringBuilder xml, Credits credits) {
        if (credits.isEmpty()) {
            return;
        }
        xml.append("    <credits>\n");
        credits.directors().forEach(name -> person(xml, "director", name));
        credits.actors().forEach(actor -> person(xml, actorTag(actor), actor.name()));
        credits.writers().forEach(name -> person(xml, "writer", name));
        xml.append("    </credits>\n");
    }

    private static String actorTag(Actor actor) {
        String role = OneLine.of(actor.role());
        return role.isEmpty() ? "actor" : "actor role=\"" + XmlText.of(role) + "\"";
    }

    private static void person(StringBuilder xml, String tag, String name) {
        xml.append("  ");
        element(xml, tag, OneLine.of(name));
    }

    private static Consumer<Picture> appendIcon(StringBuilder xml, String baseUrl) {
        return picture ->
                xml.append("    <icon src=\"")
                        .append(XmlText.of(address(picture, baseUrl)))
                        .append("\"/>\n");
    }

    private static Consumer<Picture> appendImage(StringBuilder xml, String baseUrl) {
        return picture ->
                element(xml, "image type=\"" + picture.type() + "\"", address(picture, baseUrl));
    }

    private static String address(Picture picture, String baseUrl) {
        return picture.address().startsWith("/") ? baseUrl + picture.address() : picture.address();
    }

    /// Not in the DTD, but what Plex, Jellyfin and Emby read.
    private static void appendLive(StringBuilder xml, boolean live) {
        if (live) {
            xml.append("    <live/>\n");
        }
    }

    private static void appendRating(StringBuilder xml, Rating rating) {
        if (rating.value().isBlank()) {
            return;
        }
        xml.append("    <rating").append(system(rating.system())).append("><value>");
        XmlText.append(xml, OneLine.of(rating.value()));
        xml.append("</value></rating>\n");
    }

    private static void appendStars(StringBuilder xml, Stars stars) {
        if (!stars.value().isEmpty()) {
            xml.append("    <star-rating").append(system(stars.system())).append("><value>");
            XmlText.append(xml, stars.value());
            xml.append("</value></star-rating>\n");
        }
    }

    private static String system(String system) {
        return system.isBlank() ? "" : " system=\"" + XmlText.of(OneLine.of(system)) + "\"";
    }

    private static void appendNumber(StringBuilder xml, String system, String number) {
        optional(xml, "episode-num system=\"" + system + "\"", number);
    }

    private static void optional(StringBuilder xml, String tag, String text) {
        if (!text.isBlank()) {
            element(xml, tag, text);
        }
    }

    /// @param tag a name, perhaps with attributes
    private static void element(StringBuilder xml, String tag, String text) {
        xml.append("    <").append(tag).append('>');
        XmlText.append(xml, text);
        xml.append("</").append(tag.split(" ", 2)[0]).append(">\n");
    }
}
