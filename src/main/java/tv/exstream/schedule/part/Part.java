package tv.exstream.schedule.part;

/// A part of rules under a name.
///
/// @param content JSON as a person wrote it, which may use other parts
public record Part(PartId id, Label label, String content) {
    @Override
    public String toString() {
        return "%s (%s)".formatted(id, label.name());
    }
}
