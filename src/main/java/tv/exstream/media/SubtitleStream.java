package tv.exstream.media;

/// One subtitle stream of a file as ffprobe describes it.
///
/// @param index the stream's number in the file
/// @param codec ffmpeg's codec name, such as `subrip`
/// @param language ISO 639 code as written in the file; empty when there is none
/// @param title the stream's own title; may be empty
/// @param forced whether it is meant to be shown always
/// @param preferred whether the file marks this stream as its default
public record SubtitleStream(
        int index,
        String codec,
        String language,
        String title,
        boolean forced,
        boolean preferred) {}
