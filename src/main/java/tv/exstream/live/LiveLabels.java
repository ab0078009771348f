package tv.exstream.live;

/// How lists show a live source: what the source of it says, or a person's rules. Each may be empty. Immutable.
///
/// @param number such as `5.1`, as the list writes it
/// @param logo where a picture of it is, as the list writes it
/// @param radio whether it has no picture: what is heard is shown as waves
public record LiveLabels(String group, String number, String logo, boolean radio) {
    public static final LiveLabels NONE = new LiveLabels("", "", "", false);

    /// Without the address of the logo, which may have a secret.
    @Override
    public String toString() {
        return "group=%s number=%s%s%s"
                .formatted(group, number, logo.isEmpty() ? "" : " logo=…", radio ? " radio" : "");
    }
}
