package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.account.ChannelChoice;

/// The names of the ways to say which channels an account may see.
final class AccountVariants {
    private AccountVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ChannelChoice.All.class, name = "all"),
        @JsonSubTypes.Type(value = ChannelChoice.Some.class, name = "some"),
    })
    interface Choices {}
}
