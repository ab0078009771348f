package tv.exstream.schedule.block;

/// Decor under a name, to be used in many places.
///
/// @param group the folder it is kept in; empty for none
public record Deco(String group, String name, Decor decor) {
    public Deco {
        if (name.isBlank()) {
            throw new IllegalArgumentException("deco must have a name");
        }
    }
}
