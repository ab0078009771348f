package tv.exstream.rendition;

/// Why a channel shows a slate instead of a programme, with the words a viewer reads.
public enum SlateReason {
    OFF_AIR("Off air", "Nothing is scheduled right now"),
    TUNING("One moment", "The programme is being prepared"),
    TECHNICAL_DIFFICULTIES("Technical difficulties", "We will be right back"),
    NOT_FOR_VIEWER("Not for this account", "Another programme comes later");

    private final String headline;
    private final String explanation;

    SlateReason(String headline, String explanation) {
        this.headline = headline;
        this.explanation = explanation;
    }

    public String headline() {
        return headline;
    }

    public String explanation() {
        return explanation;
    }
}
