package tv.exstream.tuner;

import java.util.UUID;
import java.util.random.RandomGenerator;
import tv.exstream.config.Installation;

/// What makes the device of this installation different from every other: drawn once and then remembered, because clients key
/// recordings and channel maps on it. Immutable.
record Identity(DeviceId id, UUID udn) {
    private static final String ID = "tuner.deviceId";
    private static final String UDN = "tuner.udn";

    /// RFC 9562 clause 5.4: four bits say that the rest is random, two bits which standard it follows.
    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static Identity of(Installation installation, RandomGenerator random) {
        String id = installation.remember(ID, () -> DeviceId.generate(random).toString());
        String udn = installation.remember(UDN, () -> randomUuid(random).toString());
        return new Identity(DeviceId.parse(id), UUID.fromString(udn));
    }

    private static UUID randomUuid(RandomGenerator random) {
        return new UUID(
                (random.nextLong() & VERSION_MASK) | VERSION_4,
                (random.nextLong() & VARIANT_MASK) | VARIANT);
    }
}
