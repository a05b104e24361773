// The least app there is on discord.js: it has one command, and replies to it.
const { Client, Events, GatewayIntentBits } = require('discord.js');

// discord.js adds the version itself.
const api = process.env.DISCORD_API_URL.replace(/\/v10\/$/, '');
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => interaction.reply('pong'));
client.once(Events.ClientReady, () => client.application.commands.set([{
  name: 'cohort',
  description: 'The cohort',
  options: [{ type: 1, name: 'next', description: 'The next session' }],
}]));
client.login(process.env.DISCORD_BOT_TOKEN);

// Whoever started it is gone when this ends.
process.stdin.resume().on('end', () => process.exit());
