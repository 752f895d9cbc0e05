import { configuration } from "../../../lib/lianxin/configuration.js";

export default configuration("admin");
