package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.iptv.Rule;

/// The names of rules over what sources list.
final class SubscriptionVariants {
    private SubscriptionVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.KeepGroups.class, name = "keep-groups"),
        @JsonSubTypes.Type(value = Rule.DropGroups.class, name = "drop-groups"),
        @JsonSubTypes.Type(value = Rule.Keep.class, name = "keep"),
        @JsonSubTypes.Type(value = Rule.Drop.class, name = "drop"),
        @JsonSubTypes.Type(value = Rule.DropHeadings.class, name = "drop-headings"),
        @JsonSubTypes.Type(value = Rule.Rename.class, name = "rename"),
        @JsonSubTypes.Type(value = Rule.StripDecorations.class, name = "strip-decorations"),
        @JsonSubTypes.Type(value = Rule.SetGroup.class, name = "set-group"),
        @JsonSubTypes.Type(value = Rule.SetLogo.class, name = "set-logo"),
        @JsonSubTypes.Type(value = Rule.NumberFrom.class, name = "number-from"),
    })
    interface Rules {}
}
