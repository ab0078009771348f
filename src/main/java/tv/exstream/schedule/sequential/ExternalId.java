package tv.exstream.schedule.sequential;

/// What a catalogue calls a show.
///
/// @param source the catalogue, such as imdb, tmdb or tvdb
/// @param value such as tt0108778
public record ExternalId(String source, String value) {
    public ExternalId {
        Keys.required("source", source);
        Keys.required("value", value);
    }
}
