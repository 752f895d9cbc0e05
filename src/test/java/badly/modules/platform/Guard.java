package badly.modules.platform;

/** Belongs to the module that nobody may use. */
public final class Guard {}
